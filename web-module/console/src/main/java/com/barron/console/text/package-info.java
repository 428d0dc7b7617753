/** What the console says, in the languages of the chat. Uses nothing else of the console. */
package com.barron.console.text;
