/**
 * The pictures and documents on records, as a browser gets them. Uses nothing else of the console.
 */
package com.barron.console.files;
