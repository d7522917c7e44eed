package fr.imtgrandest.passerelle.action.web;

/** A progress report on the page of its action, in the reader's words; the light also by its code. */
record ReportLine(String day, String lightCode, String light, String spent, String note, String by) {}
