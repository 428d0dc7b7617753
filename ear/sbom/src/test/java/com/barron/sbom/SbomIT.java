package com.barron.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SBOMs of this build, held against what it packed and provisioned. */
class SbomIT {
  private static final String OF_EAR = "sbom.of.ear";
  private static final String OF_SERVER = "sbom.of.server";

  @Test
  void namesEachArchiveOfTheEarAndNoOther() throws Exception {
    assertThat(locations(OF_EAR)).isEqualTo(archivesOfTheEar()).hasSizeGreaterThan(10);
  }

  @Test
  void namesEachArchiveOfTheServerAndNoOther() throws Exception {
    assertThat(locations(OF_SERVER)).isEqualTo(archivesOfTheServer()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_EAR, OF_SERVER})
  void saysOfEachWhichLibraryItIs(String sbom) throws Exception {
    assertThat(sbom(sbom).getComponents())
        .allSatisfy(
            component ->
                assertThat(component.getPurl())
                    .startsWith(
                        String.join("/", "pkg:maven", component.getGroup(), component.getName())
                            + "@"
                            + component.getVersion()));
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_EAR, OF_SERVER})
  void isADocumentOfCycloneDx(String sbom) throws Exception {
    assertThat(new JsonParser().validate(file(sbom), Version.VERSION_16)).isEmpty();
  }

  /** The digest of each archive, by its place. */
  private static Map<String, String> locations(String sbom) throws Exception {
    return sbom(sbom).getComponents().stream()
        .collect(
            Collectors.toMap(
                SbomIT::location,
                component -> component.getHashes().get(0).getValue(),
                (one, other) -> one + " twice",
                TreeMap::new));
  }

  private static String location(Component component) {
    return component.getEvidence().getOccurrences().get(0).getLocation();
  }

  private static Bom sbom(String name) throws Exception {
    return new JsonParser().parse(file(name));
  }

  private static File file(String name) {
    return Path.of(System.getProperty(name)).toFile();
  }

  private static Map<String, String> archivesOfTheEar() throws Exception {
    Map<String, String> all = new TreeMap<>();
    try (InputStream ear = Files.newInputStream(Path.of(System.getProperty("sbom.ear")));
        ZipInputStream zip = new ZipInputStream(ear)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches(".*\\.[jw]ar")) {
          all.put(entry.getName(), sha256(zip.readAllBytes()));
        }
      }
    }
    return all;
  }

  private static Map<String, String> archivesOfTheServer() throws Exception {
    Path server = Path.of(System.getProperty("sbom.server"));
    Map<String, String> all = new TreeMap<>();
    for (Path jar : jars(server)) {
      all.put(
          server.relativize(jar).toString().replace('\\', '/'), sha256(Files.readAllBytes(jar)));
    }
    return all;
  }

  private static List<Path> jars(Path server) throws IOException {
    try (Stream<Path> files = Files.walk(server)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
