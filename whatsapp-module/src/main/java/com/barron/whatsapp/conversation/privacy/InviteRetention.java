package com.barron.whatsapp.conversation.privacy;

import com.barron.production.people.privacy.Privacy;
import com.barron.whatsapp.retention.RetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Names of those who never used their code, and numbers that typed wrong ones. */
@Singleton
class InviteRetention implements RetentionRule {
  private final Privacy privacy;

  @Inject
  InviteRetention(Privacy privacy) {
    this.privacy = privacy;
  }

  @Override
  public String name() {
    return "invites";
  }

  @Override
  public int deleteBatch(int most) {
    return privacy.forgetStrangers(StrangerRetention.DAYS, most);
  }
}
