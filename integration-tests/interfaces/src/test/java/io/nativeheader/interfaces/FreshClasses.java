package io.nativeheader.interfaces;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Locale;

/** Loads fresh, uninitialized copies of one interface's types and of its package's NativeHeaderPlatform. */
final class FreshClasses extends URLClassLoader {

    private final String name;
    private final String platform;

    FreshClasses(Class<?> type) {
        super(new URL[] {type.getProtectionDomain().getCodeSource().getLocation()}, type.getClassLoader());
        this.name = type.getName().toLowerCase(Locale.ROOT);
        this.platform = type.getPackageName() + ".NativeHeaderPlatform";
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(wanted)) {
            boolean ours = wanted.toLowerCase(Locale.ROOT).startsWith(name) || wanted.equals(platform);
            return ours && findLoadedClass(wanted) == null ? findClass(wanted) : super.loadClass(wanted, resolve);
        }
    }
}
