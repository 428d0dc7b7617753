package com.barron.api.resource;

import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body, bounded. */
final class CallBody {
  /** The most that a body may have, in bytes. */
  static final int LIMIT = 64 * 1024;

  private CallBody() {}

  /**
   * Reads it.
   *
   * @throws ProblemException 413 when it is larger, 400 when it breaks off
   */
  static byte[] read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new ProblemException(ProblemType.CONTENT_TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The body broke off.");
    }
  }
}
