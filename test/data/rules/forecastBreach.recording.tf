resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-7d18351bf1f38539"
    name = "Queue will be too long: foresight_forecast"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-196a79b365662758"
    }

    data {
      ref_id         = "A"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "horizon"  = "4h"
        "output"   = "forecast"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "max"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_forecast"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-6c4de6a5a873d201"
    name = "Queue will be too long: foresight_lower"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-196a79b365662758"
    }

    data {
      ref_id         = "A"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "horizon"  = "4h"
        "output"   = "lower"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "max"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_lower"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-f01454162134cea8"
    name = "Queue will be too long: foresight_upper"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-196a79b365662758"
    }

    data {
      ref_id         = "A"
      query_type     = "forecast"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "forecast"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "max by (queue) (queue_length{queue=~\"order.*\"})"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "horizon"  = "4h"
        "output"   = "upper"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "max"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_upper"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }
}
