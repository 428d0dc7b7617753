package com.barron.production.people.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is kept about a person, as a ZIP file. */
record ZippedArchive(List<Section> sections) implements Privacy.PersonalArchive {
  /** What one owner keeps. @param rows each a JSON object */
  record Section(String name, List<String> rows, List<PersonalFile> files) {
    String json() {
      return rows.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", rows) + "\n]\n";
    }
  }

  ZippedArchive {
    sections = List.copyOf(sections);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Section section : sections) {
      add(zip, section.name() + ".json", section.json().getBytes(StandardCharsets.UTF_8));
      for (PersonalFile file : section.files()) {
        add(zip, section.name() + "/" + file.name(), file.bytes());
      }
    }
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
