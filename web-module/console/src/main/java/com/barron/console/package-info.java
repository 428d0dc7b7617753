/**
 * The console: pages in the browser for those who supervise, decide and look after the plant. Thin:
 * it reads, asks the same services as chat and API, and shows. Below it each package may use those
 * that stand before it: text, oidc, session, page, account, action, orders, defects, maintenance,
 * conversations, reports, system, machines, sops, boms, people, sla, administration and now; edge
 * is the servlet container's side and uses text and session.
 */
package com.barron.console;
