/**
 * Signing in and out, by a password or a provider, and one's own password. May use text, oidc,
 * session and page.
 */
package com.barron.console.account;
