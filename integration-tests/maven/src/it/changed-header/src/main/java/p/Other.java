package p;

public final class Other {}
