/** What stands around the pages in the servlet container: headers, and the files of pages. */
package com.barron.console.edge;
