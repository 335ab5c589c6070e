"""Keep what lies on disk: arrays in files, files in segments, segments in generations."""
