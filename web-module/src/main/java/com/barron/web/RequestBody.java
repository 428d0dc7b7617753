package com.barron.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/**
 * The bytes of a request as they came. Nothing is decoded: a signature covers the bytes, and the
 * server's own reading of a form would mix its parameters with the query's.
 */
public final class RequestBody {
  /** The most that is usually read of a body, in bytes. A provider's message takes about 2,000. */
  public static final int LIMIT = 64 * 1024;

  private RequestBody() {}

  /**
   * Reads the body, at most {@link #LIMIT} bytes and one more.
   *
   * @throws ClientErrorException 413 when it is larger, 400 when it breaks off
   */
  public static byte[] read(HttpServletRequest request) {
    return read(request, LIMIT);
  }

  /**
   * Reads the body, at most so many bytes and one more. The server's own limit comes before.
   *
   * @throws ClientErrorException 413 when it is larger, 400 when it breaks off
   */
  public static byte[] read(HttpServletRequest request, int limit) {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge();
    }
    var body = received(request, limit);
    if (body.length > limit) {
      throw tooLarge();
    }
    return body;
  }

  private static byte[] received(HttpServletRequest request, int limit) {
    try {
      return request.getInputStream().readNBytes(limit + 1);
    } catch (IOException e) {
      throw new BadRequestException("the body broke off", e);
    }
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
