package com.barron.production.imports.subject;

import com.barron.production.imports.file.Column;
import com.barron.production.reference.ExternalId;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** What another system calls a record, in the rows of a file and in the image of the record. */
final class ExternalIdCells {
  static final String SYSTEM = "externalSystem";
  static final String ID = "externalId";

  private static final Column<String> EXTERNAL_ID = Columns.externalId("");

  private ExternalIdCells() {}

  /** What the rows tell; what they do not tell stays. */
  static Optional<ExternalId> in(RecordInput rows, Optional<ExternalId> before) {
    return rows.find(Columns.EXTERNAL_SYSTEM)
        .flatMap(system -> rows.find(EXTERNAL_ID).map(id -> new ExternalId(system, id)))
        .or(() -> before);
  }

  static JsonObjectBuilder added(JsonObjectBuilder image, Optional<ExternalId> external) {
    external.ifPresent(id -> image.add(SYSTEM, id.system()).add(ID, id.id()));
    return image;
  }

  static Optional<ExternalId> of(JsonObject image) {
    return image.containsKey(ID)
        ? Optional.of(new ExternalId(image.getString(SYSTEM), image.getString(ID)))
        : Optional.empty();
  }
}
