resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-171942d1245b171a"
    name = "Disk is full within two days: foresight_runway_hours"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-288234b07d7f01aa"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)"
          "range" = true
        }
        "training" = "21d"
        "step"     = "1h"
        "limit"    = 100
        "horizon"  = "7d"
        "output"   = "runwayHours"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_runway_hours"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-c220ca2051d5311e"
    name = "Disk is full within two days: foresight_runway_probability"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-288234b07d7f01aa"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)"
          "range" = true
        }
        "training" = "21d"
        "step"     = "1h"
        "limit"    = 100
        "horizon"  = "7d"
        "output"   = "probability"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_runway_probability"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
