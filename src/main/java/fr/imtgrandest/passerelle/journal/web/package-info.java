@NullMarked
package fr.imtgrandest.passerelle.journal.web;

import org.jspecify.annotations.NullMarked;
