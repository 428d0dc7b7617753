package com.barron.api.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param place a JSON pointer into the body (RFC 6901), or the name of a parameter or header
 * @param code what is wrong, for programs
 * @param detail what would be right, for people; nothing of the request stands in it
 */
public record FieldError(Where where, String place, Code code, String detail) {
  /** What {@link #place} is, and its name in the document. */
  public enum Where {
    POINTER("pointer"),
    PARAMETER("parameter"),
    HEADER("header");

    private final String word;

    Where(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** What can be wrong. */
  public enum Code {
    /** It is missing. */
    REQUIRED,
    /** There is no such field or parameter. */
    UNKNOWN,
    /** It is given more than once. */
    REPEATED,
    /** It is another kind of JSON. */
    TYPE,
    /** It is not written as it has to be. */
    FORMAT,
    /** It is too short or too long. */
    LENGTH,
    /** It is too small or too large. */
    RANGE,
    /** It is none of the words that there are. */
    CHOICE,
    /** What it names does not exist. */
    NO_SUCH
  }

  /** Of the body's field with this name. */
  public static FieldError ofField(String name, Code code, String detail) {
    return at(pointer("", name), code, detail);
  }

  /** Of the part of the body that a JSON pointer names. */
  public static FieldError at(String pointer, Code code, String detail) {
    return new FieldError(Where.POINTER, pointer, code, detail);
  }

  /** The pointer to a part of what another pointer names. */
  public static String pointer(String whole, String part) {
    return whole + "/" + part.replace("~", "~0").replace("/", "~1");
  }

  /** Of a parameter of the query. */
  public static FieldError ofParameter(String name, Code code, String detail) {
    return new FieldError(Where.PARAMETER, name, code, detail);
  }

  /** Of a header. */
  public static FieldError ofHeader(String name, Code code, String detail) {
    return new FieldError(Where.HEADER, name, code, detail);
  }
}
