/** Who asks for a page: sessions, and the proof that a form is ours. May use text. */
package com.barron.console.session;
