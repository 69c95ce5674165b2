"""Events become questions and answers; typed answers are graded; pure functions."""
