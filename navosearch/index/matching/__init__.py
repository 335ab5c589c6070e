"""What is asked of segments: plans, the documents that match them, their scores and their counts."""
