package com.barron.web.whatsapp;

import com.barron.whatsapp.channel.WebhookRefusal;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was refused, and the advice where there is some. */
final class RecordedRefusals implements Refusals {
  final List<String> all = new ArrayList<>();

  @Override
  public void refused(String endpoint, WebhookRefusal reason) {
    refused(endpoint, reason, "");
  }

  @Override
  public void refused(String endpoint, WebhookRefusal reason, String advice) {
    all.add((endpoint + " " + reason.label() + " " + advice).strip());
  }
}
