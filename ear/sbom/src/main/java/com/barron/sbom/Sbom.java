package com.barron.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.component.evidence.Occurrence;

/**
 * One product and the archives in it. The same product gives the same document: it bears no time
 * and no random number.
 */
final class Sbom {
  private final Bom bom = new Bom();
  private final KnownLibraries known;

  private Sbom(Component product, KnownLibraries known) {
    this.known = known;
    Metadata metadata = new Metadata();
    metadata.setTimestamp(null);
    metadata.setComponent(product);
    bom.setMetadata(metadata);
  }

  /**
   * Of all archives below a folder.
   *
   * @throws IOException when one of them cannot be read, or its library is not known
   */
  static Sbom of(Coordinates product, Path root, KnownLibraries known) throws IOException {
    Sbom sbom = new Sbom(component(product, Component.Type.APPLICATION, "", ""), known);
    for (Archive archive : Archive.below(root)) {
      sbom.add(archive);
    }
    return sbom;
  }

  void write(Path file) throws IOException {
    try {
      String json = BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
      Files.writeString(file, json + "\n");
    } catch (GeneratorException e) {
      throw new IOException("the SBOM cannot be written", e);
    }
  }

  private void add(Archive archive) throws IOException {
    Coordinates coordinates = coordinates(archive);
    String classifier = coordinates.classifierIn(archive.name()).orElse("");
    String type = archive.name().endsWith(".war") ? "war" : "";
    Component component = component(coordinates, Component.Type.LIBRARY, classifier, type);
    component.addHash(new Hash(Hash.Algorithm.SHA_256, archive.sha256()));
    component.setLicenses(licenses(known.licenses().getOrDefault(coordinates, List.of())));
    component.setBomRef(archive.location());
    Occurrence occurrence = new Occurrence();
    occurrence.setLocation(archive.location());
    Evidence evidence = new Evidence();
    evidence.addOccurrence(occurrence);
    component.setEvidence(evidence);
    bom.addComponent(component);
  }

  /** By the product's own list, without opening the archive; else by what the archive says. */
  private Coordinates coordinates(Archive archive) throws IOException {
    Optional<Coordinates> listed = named(archive, known.licenses().keySet());
    if (listed.isPresent()) {
      return listed.get();
    }
    List<Coordinates> inside = archive.coordinatesInside();
    return named(archive, inside)
        .or(() -> inside.stream().filter(one -> one.contains(archive.name())).findFirst())
        .orElseThrow(() -> new IOException("of which library is " + archive.location() + "?"));
  }

  private static Optional<Coordinates> named(Archive archive, Collection<Coordinates> libraries) {
    return libraries.stream()
        .filter(one -> one.classifierIn(archive.name()).isPresent())
        .findFirst();
  }

  private static Component component(
      Coordinates coordinates, Component.Type type, String classifier, String extension) {
    Component component = new Component();
    component.setType(type);
    component.setGroup(coordinates.group());
    component.setName(coordinates.artifact());
    component.setVersion(coordinates.version());
    component.setPurl(purl(coordinates, classifier, extension));
    return component;
  }

  private static PackageURL purl(Coordinates coordinates, String classifier, String extension) {
    TreeMap<String, String> qualifiers = new TreeMap<>();
    if (!classifier.isEmpty()) {
      qualifiers.put("classifier", classifier);
    }
    if (!extension.isEmpty()) {
      qualifiers.put("type", extension);
    }
    try {
      return new PackageURL(
          "maven",
          coordinates.group(),
          coordinates.artifact(),
          coordinates.version(),
          qualifiers,
          null);
    } catch (MalformedPackageURLException e) {
      throw new IllegalArgumentException(coordinates.toString(), e);
    }
  }

  private static LicenseChoice licenses(List<String> names) {
    if (names.isEmpty()) {
      return null;
    }
    LicenseChoice choice = new LicenseChoice();
    for (String name : names) {
      License license = new License();
      license.setName(name);
      choice.addLicense(license);
    }
    return choice;
  }
}
