package io.nativeheader.kernel;

import io.nativeheader.CPrototype;
import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsErrno;
import java.lang.foreign.MemorySegment;

@NativeHeader(
        value = {"linux/phy.h", "linux/kdev_t.h", "asm/param.h"},
        library = "phy",
        clangArgs = "@CLANG_ARGS@")
public interface Phy extends PhyHeader {

    @CPrototype("unsigned int MAJOR(dev_t dev)")
    int MAJOR(int dev);

    @CPrototype("unsigned int MINOR(dev_t dev)")
    int MINOR(int dev);

    @CPrototype("dev_t MKDEV(unsigned int major, unsigned int minor)")
    int MKDEV(int major, int minor);

    int ilog2(int n);

    boolean IS_ERR(MemorySegment pointer);

    long PTR_ERR(MemorySegment pointer);

    MemorySegment ERR_PTR(long error);

    String phy_modes(phy_interface_t mode);

    boolean phy_is_started(phy_device phydev);

    @ReturnsErrno
    int genphy_config_aneg(phy_device phydev);
}
