package org.althing.planted.packages_are_null_marked.application.room;

interface OpenRoom {}
