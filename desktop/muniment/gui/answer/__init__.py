"""Conversations: questions, streamed answers, their sources, and sharing them."""
