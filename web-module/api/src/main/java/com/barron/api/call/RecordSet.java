package com.barron.api.call;

import com.barron.api.schema.Representation;
import com.barron.production.integration.StoredResponse;
import com.barron.production.listing.Listing;
import com.barron.production.reference.ReferenceKind;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * All records of one kind: where they are, how they are written and where they are read.
 *
 * @param path below {@code /api/v1}, {@code /orders}
 */
public record RecordSet<T>(
    String path, ReferenceKind kind, Representation<T> representation, Listing<T> listing) {
  /** The answer to whoever made one. */
  StoredResponse made(T record) {
    JsonObject body = representation.write(record);
    return new StoredResponse(
        201, Optional.of("/api/v1" + path + "/" + body.getString("number")), body.toString());
  }

  /** One of them as it is written. */
  String body(T record) {
    return representation.write(record).toString();
  }
}
