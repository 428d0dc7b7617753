package com.barron.api.call;

import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body, bounded. */
public final class CallBody {
  /** The most that JSON may have, in bytes. */
  static final int LIMIT = 64 * 1024;

  /** As the server calls it when a body passes its own bound; no application sees the class. */
  private static final String TOO_BIG = "RequestTooBigException";

  /**
   * Reads JSON.
   *
   * @throws ProblemException 413 when it is larger, 400 when it breaks off
   */
  public static byte[] read(InputStream body) {
    return read(body, LIMIT);
  }

  /**
   * Reads something of a bound of its own, in bytes.
   *
   * @throws ProblemException 413 when it is larger, 400 when it breaks off
   */
  public static byte[] read(InputStream body, int most) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ProblemException(ProblemType.CONTENT_TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw e.getClass().getSimpleName().equals(TOO_BIG)
          ? new ProblemException(ProblemType.CONTENT_TOO_LARGE)
          : new ProblemException(ProblemType.BAD_REQUEST, "The body broke off.");
    }
  }

  private CallBody() {}
}
