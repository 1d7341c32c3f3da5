"""What is dropped or pasted: files, folders, models, words."""
