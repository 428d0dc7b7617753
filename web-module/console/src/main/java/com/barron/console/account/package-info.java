/** Signing in and out, and one's own password. May use text, session and page. */
package com.barron.console.account;
