"""How the program starts, stays and ends: frame, tray, login, second starts."""
