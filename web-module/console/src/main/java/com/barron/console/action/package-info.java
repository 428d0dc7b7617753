/**
 * What people do from a page, where it stands. The same services as in chat, with the same rights;
 * each answers with the page that it was done on. May use text, session and page.
 */
package com.barron.console.action;
