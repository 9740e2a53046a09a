package io.nativeheader.interfaces;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Locale;

/** Defines the types of one interface anew, so that nobody has initialized them. */
final class FreshClasses extends URLClassLoader {

    private final String name;

    FreshClasses(Class<?> type) {
        super(new URL[] {type.getProtectionDomain().getCodeSource().getLocation()}, type.getClassLoader());
        this.name = type.getName().toLowerCase(Locale.ROOT);
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(wanted)) {
            boolean ours = wanted.toLowerCase(Locale.ROOT).startsWith(name) && findLoadedClass(wanted) == null;
            return ours ? findClass(wanted) : super.loadClass(wanted, resolve);
        }
    }
}
