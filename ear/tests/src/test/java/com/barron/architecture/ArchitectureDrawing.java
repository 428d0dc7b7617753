package com.barron.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Modules and their first-level packages, once as a drawing shows them and once as they are.
 *
 * <p>In the drawing a module is a group of class {@code module}: its name is a {@code text} of
 * class {@code name}, each package in it a {@code tspan} of class {@code package}.
 */
final class ArchitectureDrawing {
  private ArchitectureDrawing() {}

  /** The packages in a drawing, by module. */
  static Map<String, Set<String>> drawn(Path svg) {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (Element group : elements(parse(svg).getDocumentElement(), "g", "module")) {
      String name = text(elements(group, "text", "name").get(0));
      Set<String> packages = new TreeSet<>();
      for (Element one : elements(group, "tspan", "package")) {
        if (!packages.add(text(one))) {
          throw new IllegalStateException(name + " shows the package " + text(one) + " twice");
        }
      }
      if (modules.put(name, packages) != null) {
        throw new IllegalStateException("the module " + name + " is drawn twice");
      }
    }
    return modules;
  }

  /** The packages of the sources, by module; a module is named by its path from the root. */
  static Map<String, Set<String>> built(Path root) {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (String module : modules(root, "")) {
      modules.put(module, packages(root.resolve(module).resolve("src/main/java")));
    }
    return modules;
  }

  /** All modules below a POM, in its profiles too. */
  private static List<String> modules(Path root, String parent) {
    List<String> all = new ArrayList<>();
    Document pom = parse(root.resolve(parent).resolve("pom.xml"));
    NodeList names = pom.getElementsByTagName("module");
    for (int i = 0; i < names.getLength(); i++) {
      if (names.item(i).getParentNode().getNodeName().equals("modules")) {
        String module = parent + (parent.isEmpty() ? "" : "/") + text((Element) names.item(i));
        all.add(module);
        all.addAll(modules(root, module));
      }
    }
    return all;
  }

  /** Below {@code com.barron.<part>}: the first name of each package that holds a class. */
  private static Set<String> packages(Path sources) {
    if (!Files.isDirectory(sources)) {
      return Set.of();
    }
    Path common = Path.of("com", "barron");
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> names = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> sources.relativize(file).getParent())
          .filter(folder -> folder.startsWith(common) && folder.getNameCount() > 3)
          .forEach(folder -> names.add(folder.getName(3).toString()));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Element> elements(Element within, String tag, String kind) {
    List<Element> found = new ArrayList<>();
    NodeList all = within.getElementsByTagName(tag);
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (List.of(element.getAttribute("class").split(" ")).contains(kind)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static Document parse(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
