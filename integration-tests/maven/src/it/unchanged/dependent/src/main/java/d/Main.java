package d;

final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        new a.LibcNative().puts(new b.LibcNative().getpid() == new c.LibcNative().getpid() ? "same" : "other");
    }
}
