package com.barron.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The libraries that a product itself names, with their licenses. Its archives are known by them.
 */
record KnownLibraries(Map<Coordinates, List<String>> licenses) {
  private static final String OF_A_SERVER = "docs/licenses/licenses.xml";
  private static final String OF_AN_EAR = "META-INF/THIRD-PARTY.txt";

  /** As the build writes one: (license) name (group:artifact:version - address). */
  private static final Pattern NOTICE =
      Pattern.compile("(?m)^ +\\((.+?)\\) .+ \\(([^ ()]+) - .+\\)$");

  KnownLibraries {
    licenses = Map.copyOf(licenses);
  }

  /** Those of a WildFly, by its own list. */
  static KnownLibraries ofServer(Path folder) throws IOException {
    Map<Coordinates, List<String>> all = new HashMap<>();
    for (Element one : elements(parse(folder.resolve(OF_A_SERVER)), "dependency")) {
      Coordinates coordinates =
          new Coordinates(text(one, "groupId"), text(one, "artifactId"), text(one, "version"));
      all.put(
          coordinates,
          elements(one, "license").stream().map(license -> text(license, "name")).toList());
    }
    return new KnownLibraries(all);
  }

  /** Those of our EAR, by its notices. */
  static KnownLibraries ofEar(Path root) throws IOException {
    Map<Coordinates, List<String>> all = new HashMap<>();
    String notices = Files.readString(root.resolve(OF_AN_EAR));
    for (MatchResult notice : NOTICE.matcher(notices).results().toList()) {
      all.put(Coordinates.parse(notice.group(2)), List.of(notice.group(1)));
    }
    return new KnownLibraries(all);
  }

  /** One more, whose license is not said. */
  KnownLibraries and(Coordinates other) {
    Map<Coordinates, List<String>> all = new HashMap<>(licenses);
    all.putIfAbsent(other, List.of());
    return new KnownLibraries(all);
  }

  private static Element parse(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }

  private static List<Element> elements(Element within, String tag) {
    NodeList found = within.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element of, String tag) {
    return of.getElementsByTagName(tag).item(0).getTextContent().strip();
  }
}
