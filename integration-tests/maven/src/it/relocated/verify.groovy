assert new File(basedir, 'build.log').text.contains('shaded.acme.Phy answers 42')
