package io.nativeheader.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads the XML on the pages: it is well-formed, and names this build's artifacts and the plugins' versions that this build uses. */
class PomSnippetsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern XML = Pattern.compile("(?ms)^```xml\n(.*?)^```$");
    private static final Set<String> OURS = Set.of(
            "native-header",
            "native-header-processor",
            "native-header-maven-plugin",
            "native-header-sysroot-linux-aarch64");

    @Test
    void everySnippetHasTheCoordinatesAndVersionsOfThisBuild() throws Exception {
        Map<String, String> expected = versions(parse(Files.readString(ROOT.resolve("pom.xml"))));
        String version = expected.get("native-header-parent");
        OURS.forEach(artifact -> expected.put(artifact, version));
        expected.put("junit-jupiter", expected.get("junit-bom"));

        Set<String> seen = new TreeSet<>();
        for (Page page : Page.all()) {
            for (var block :
                    XML.matcher(Files.readString(page.path())).results().toList()) {
                String xml =
                        block.group(1).startsWith("<?") ? block.group(1) : "<snippet>" + block.group(1) + "</snippet>";
                versions(parse(xml)).forEach((artifact, shown) -> {
                    seen.add(artifact);
                    assertEquals(expected.get(artifact), shown, page.name() + ": " + artifact);
                });
            }
        }
        assertTrue(seen.containsAll(OURS), seen.toString());
    }

    /** Returns the version of each artifact that has a group, except of the projects that the pages show. */
    private static Map<String, String> versions(Document document) {
        Map<String, String> properties = new HashMap<>();
        Map<String, String> versions = new HashMap<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getParentNode().getNodeName().equals("properties")) {
                properties.put("${" + element.getTagName() + "}", element.getTextContent());
            }
            String group = child(element, "groupId");
            String version = child(element, "version");
            if (!group.isEmpty() && !version.isEmpty() && !group.equals(child(element, "artifactId"))) {
                versions.put(child(element, "artifactId"), properties.getOrDefault(version, version));
            }
        }
        return versions;
    }

    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent();
            }
        }
        return "";
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
