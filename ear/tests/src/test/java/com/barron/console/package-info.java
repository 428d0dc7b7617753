/** The console as people use it: in a browser, and over HTTP where a browser would hide it. */
package com.barron.console;
