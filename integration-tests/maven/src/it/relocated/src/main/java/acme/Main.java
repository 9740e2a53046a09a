package acme;

import io.nativeheader.NativeHeaders;

public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(Phy.class.getName() + " answers "
                + NativeHeaders.load(Phy.class).answer(2));
    }
}
