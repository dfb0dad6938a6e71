"""Many pairs: worked off by several processes, their results kept."""
