package com.barron.whatsapp.idle;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.conversation.Session;

/**
 * A conversation with an open form in which nothing was said for a while.
 *
 * @param over whether its form is to be closed; else the open question is asked once more
 * @param reachable whether the person may be written to
 */
record IdleConversation(Identity identity, Session session, boolean over, boolean reachable) {}
