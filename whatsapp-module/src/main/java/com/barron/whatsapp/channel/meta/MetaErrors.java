package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.ErrorKind;
import java.util.HashMap;
import java.util.Map;

/**
 * Meta's error codes by kind, as far as they can come with a message of ours. They are those of <a
 * href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes/">WhatsApp
 * error codes</a>, read in October 2026, and of the Graph API, on which the Cloud API is built.
 * Meta recommends to go by codes: titles will change, and the HTTP status says little, as most
 * throttles are 400.
 */
final class MetaErrors {
  /** The number's id is wrong, or the token may not see it; a wrong message otherwise. */
  static final int PARAMETER = 100;

  /** The subcode of {@link #PARAMETER} by which it is an operator's. */
  static final int NOT_THERE_FOR_US = 33;

  private static final int FIRST_PERMISSION = 200;
  private static final int LAST_PERMISSION = 299;

  private static final Map<Integer, ErrorKind> KINDS = new HashMap<>();

  static {
    // Token, method, permission; deleted number; policy, access, locked account.
    put(ErrorKind.OPERATOR, 0, 3, 10, 33, 190, 368, 131005, 131031);
    // Display name, payment, certificate; number deregistered, PIN, not verified, not registered,
    // registered too often; terms of payment.
    put(ErrorKind.OPERATOR, 131037, 131042, 131045, 133000, 133005, 133006, 133008, 133009);
    put(ErrorKind.OPERATOR, 133010, 133015, 133016, 134011);
    // Spam, and countries that we may not write to.
    put(ErrorKind.RESTRICTED, 130497, 131048);
    // Not there in the language; paused and disabled for its quality.
    put(ErrorKind.TEMPLATE, 132001, 132015, 132016);
    // Not ourselves, not on WhatsApp, not on the list of a test, an experiment, marketing that is
    // held back, user ids that this message cannot go to.
    put(ErrorKind.PERSON, 130472, 131021, 131026, 131030, 131049, 131062);
    put(ErrorKind.PERSON_MUST_WAIT, 131056);
    put(ErrorKind.OUTSIDE_WINDOW, 131047);
    put(ErrorKind.OPTED_OUT, 131050);
    // Overloaded, throughput, service, maintenance, server.
    put(ErrorKind.PASSING, 2, 130429, 131016, 131057, 133004);
    // The app or the account was asked too often.
    put(ErrorKind.LIMIT, 4, 80007);
    // "Something went wrong."
    put(ErrorKind.UNCERTAIN, 131000);
    // Parameters, types, media; a template's values and flows.
    put(ErrorKind.OURS, 1, PARAMETER, 131008, 131009, 131051, 131052, 131053, 135000);
    put(ErrorKind.OURS, 132000, 132005, 132007, 132012, 132068, 132069);
  }

  private MetaErrors() {}

  static ErrorKind kind(int code) {
    return code >= FIRST_PERMISSION && code <= LAST_PERMISSION
        ? ErrorKind.OPERATOR
        : KINDS.getOrDefault(code, ErrorKind.UNKNOWN_CODE);
  }

  /** Of a code as a report gives it. */
  static ErrorKind kind(String code) {
    return code.matches("[0-9]{1,9}") ? kind(Integer.parseInt(code)) : ErrorKind.UNKNOWN_CODE;
  }

  private static void put(ErrorKind kind, int... codes) {
    for (int code : codes) {
      KINDS.put(code, kind);
    }
  }
}
