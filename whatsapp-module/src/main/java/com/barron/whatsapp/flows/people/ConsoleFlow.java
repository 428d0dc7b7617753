package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.accounts.AccountLink;
import com.barron.production.accounts.AccountLinks;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import java.net.URI;
import java.util.List;

/** Gives somebody a link to set the password of their account of the console. */
public record ConsoleFlow(AccountLinks accountLinks, URI publicUrl) implements Flow {
  private static final Form FORM = new Form("console", List.of(), input -> false);

  @Override
  public Form form() {
    return FORM;
  }

  @Override
  public Permission permission() {
    return Permission.USE_CONSOLE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    AccountLink link = accountLinks.link(speaker.person());
    return Completion.secret(
        Message.of("console.done", publicUrl + "/console/welcome/" + link.secret()),
        Message.of(
            "console.how",
            link.name(),
            DurationText.inWords(link.goodFor(), turnContext.translations()::say)));
  }
}
