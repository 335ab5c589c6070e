"""Write the tables that count: trends, and concepts."""
