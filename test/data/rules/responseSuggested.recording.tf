resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-45726b66cbb1d3db"
    name = "Restarting the leaking process is suggested: foresight_response_due"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-6eb52e33db5e0875"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "due"
        "action"    = "restart-leaking"
        "target"    = "recommendations"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_due"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-99a63562c156de8a"
    name = "Restarting the leaking process is suggested: foresight_response_suggested"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-6eb52e33db5e0875"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "suggested"
        "action"    = "restart-leaking"
        "target"    = "recommendations"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_suggested"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-63c57593ffed4878"
    name = "Restarting the leaking process is suggested: foresight_response_gate"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-6eb52e33db5e0875"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "gate"
        "action"    = "restart-leaking"
        "target"    = "recommendations"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_gate"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-37dc89ec04f6e494"
    name = "Restarting the leaking process is suggested: foresight_response_value"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-6eb52e33db5e0875"
    }

    data {
      ref_id         = "A"
      query_type     = "response"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "response"
        "output"    = "value"
        "action"    = "restart-leaking"
        "target"    = "recommendations"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_response_value"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
