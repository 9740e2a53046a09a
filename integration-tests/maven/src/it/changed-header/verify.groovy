String log = new File(basedir, 'build.log').text
String header = new File(basedir, 'target/generated-sources/annotations/p/PhyHeader.java').text

// Compiled twice, initially and after the edit. The third build has nothing to compile.
assert log.count('Compiling 2 source files') + log.count('Compiling 1 source file') >= 2
assert log.contains('p/Phy.class will be compiled again: ') && log.contains('speeds.h changed')
assert log.count('will be compiled again') == 1
assert log.count('Nothing to compile') == 1
assert header.contains('int SPEED_MOST = 2500;')
