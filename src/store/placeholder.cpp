namespace targo { }
