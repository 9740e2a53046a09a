String log = new File(basedir, 'build.log').text
File recordings = new File(basedir, 'application/src/main/native-header/linux-riscv64')
File resources = new File(basedir, 'application/target/classes/META-INF/native-header')
String report = new File(resources, 'p/Phy.json').text

assert new File(recordings, 'p.Phy.txt').text.contains('PHY_MAX')
assert !new File(recordings, 'p.Phy.txt').text.contains(basedir.path)
assert new File(basedir, 'application/target/generated-sources/annotations/p/phy_device.java').text.contains('A transceiver.')
assert new File(resources, 'linux-riscv64/p.Phy.so').bytes == new File(recordings, 'p.Phy.so').bytes
assert report.contains('"name": "src/main/native-header/linux-riscv64/p.Phy.txt"')

assert log.count('BUILD SUCCESS') == 2 && log.count('BUILD FAILURE') == 1
assert log.contains('[StaleRecording] the recording src/main/native-header/linux-riscv64/p.Phy.txt does not fit this interface:' +
        ' it does not cover phy_reset. Record on linux-riscv64 ')
