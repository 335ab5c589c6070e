"""Bytes that nobody would write in, nothing but an answer or a clean error out: `make fuzz`."""
