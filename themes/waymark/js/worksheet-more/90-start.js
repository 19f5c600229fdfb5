wmkSheets.arrive(extend);
