package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocInline;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Links of gi-docgen: {@code [method@Gtk.Widget.show]} names {@code gtk_widget_show}. */
final class GtkLink {

    private static final Set<String> FUNCTIONS = Set.of("method", "func", "ctor", "vfunc");
    private static final Set<String> TYPES =
            Set.of("class", "iface", "struct", "enum", "flags", "alias", "callback", "error", "type", "const", "union");
    private static final Set<String> OTHERS = Set.of("property", "signal", "id");

    /** Prefixes of namespaces whose name is not the prefix. */
    private static final Map<String, String> PREFIXES = Map.of("GLib", "G", "Gio", "G", "GObject", "G", "GModule", "G");

    private GtkLink() {}

    static boolean isOne(String link) {
        String kind = link.substring(0, link.indexOf('@'));
        return FUNCTIONS.contains(kind) || TYPES.contains(kind) || OTHERS.contains(kind);
    }

    static DocInline of(String link) {
        int at = link.indexOf('@');
        String kind = link.substring(0, at);
        String path = link.substring(at + 1);
        String[] parts = path.split("\\.");
        if (kind.equals("id")) {
            return new DocInline.Mention(path, path);
        }
        if (parts.length < 2 || OTHERS.contains(kind) || kind.equals("vfunc")) {
            return new DocInline.Code(path);
        }
        String prefix = PREFIXES.getOrDefault(parts[0], parts[0]);
        if (FUNCTIONS.contains(kind)) {
            StringBuilder name = new StringBuilder(snakeCase(prefix));
            for (int i = 1; i < parts.length; i++) {
                name.append('_').append(i == parts.length - 1 ? parts[i] : snakeCase(parts[i]));
            }
            return new DocInline.Mention(name.toString(), name + "()");
        }
        String name =
                kind.equals("const") ? snakeCase(prefix).toUpperCase(Locale.ROOT) + "_" + parts[1] : prefix + parts[1];
        return new DocInline.Mention(name, name);
    }

    /** Returns {@code event_controller} for {@code EventController}, {@code gl_area} for {@code GLArea}. */
    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean afterLower = i > 0 && !Character.isUpperCase(name.charAt(i - 1));
            boolean beforeLower = i > 1 && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
            if (i > 0 && Character.isUpperCase(c) && (afterLower || beforeLower)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }
}
